"""Clauses as drafted: their words, their place, their numbers and what they refer to."""
