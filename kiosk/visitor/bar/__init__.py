"""The bar below every screen, its display sheet, listening, and keys that lead."""
