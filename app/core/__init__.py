"""The case: what it is made of, how it is read, what follows from it. No Qt, no drawing."""
