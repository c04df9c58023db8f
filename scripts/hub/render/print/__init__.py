"""What leaves the site as a picture or on paper: cards for chats, posters, the sheet for the station's door.

Here stand what they say (views, words) and how they look (typst templates, letters); hub.build draws them.
"""
