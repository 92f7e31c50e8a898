"""Gives and gets: who brings, decides, holds and answers for what, before and now. Computed."""
