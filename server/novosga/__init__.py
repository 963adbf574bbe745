"""NovoSGA's panel and triage applications, served as their own server would: see docs/novosga.md."""
