"""The statistics of residents' reports: sentences, findings, charts, tables, files and their page."""
