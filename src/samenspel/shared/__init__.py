"""Small things every context needs: time, ids, errors, Dutch words for lists. No Django here."""
