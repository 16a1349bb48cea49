"""Forms in a browser: what Decap CMS has to know to edit a programme, made from the model."""
