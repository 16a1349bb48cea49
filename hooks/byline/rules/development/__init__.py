"""Rules on growing: step 5, competencies and training."""
