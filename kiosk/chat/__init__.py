"""The assistant's pages: typing or speaking to it, what it says, and the model that writes beside."""
