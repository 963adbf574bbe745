"""The technician's set-up of a totem, all of it without a network: rules, files, command line, and its screen."""
