"""Sends what is new to the channels of data/ward.yml: once, and only once, per channel and event.

Needs the extra `announce` (apprise); nothing else in the hub needs this package.
"""
