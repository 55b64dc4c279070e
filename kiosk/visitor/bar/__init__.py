"""The bar below every screen: looks, language, read aloud."""
