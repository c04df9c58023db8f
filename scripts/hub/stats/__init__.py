"""From the registers of reports to data/report-stats.json: only sums leave an engine, only safe ones stay."""
