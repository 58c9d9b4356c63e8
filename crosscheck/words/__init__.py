"""Word tables: data of the language, no logic that belongs to a kind."""
