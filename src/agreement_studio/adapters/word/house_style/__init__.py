"""Makes resources/house-style.docx, our own look on paper, from tables of measures.

Run ``python -m agreement_studio.adapters.word.house_style`` after a change to any of them. The file
is an ordinary Word document: an office may copy it, change its styles in Word and use the copy.
"""
