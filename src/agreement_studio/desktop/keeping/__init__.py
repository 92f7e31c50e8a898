"""What others, or other days, did to the file: changed underneath, merged, named as a version."""
