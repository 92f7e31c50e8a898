"""Reading the markup of Word files: names, XML, relationships, styles, numbers and fields."""
