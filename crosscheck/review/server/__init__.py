"""
The review page, served on this machine: the report, with a place under each finding to decide it.

Starlette and uvicorn are the extra `review`; this package is imported by nothing but the command. It binds no address,
reads no clock and draws no secret: the command hands all three in.
"""
