"""The pages that sum up and sign: page one, the summary, signatures, the note of reasons."""
