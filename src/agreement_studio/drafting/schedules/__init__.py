"""The schedules: tables of what the partners said, laid out by templates/schedules.toml."""
