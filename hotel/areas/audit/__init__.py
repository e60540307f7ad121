"""The book of decisions: who decided what, when, why and from where."""
