"""Copies of one agreement that are edited apart and come together again, on the engine pycrdt."""
