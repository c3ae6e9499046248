# A server of llama.cpp for one model, on a port that the system chooses: FILE NAME
import sys
import time

import xllamacpp

settings = xllamacpp.CommonParams()
settings.model.path = sys.argv[1]
settings.model_alias = {sys.argv[2]}
settings.hostnames = ["127.0.0.1"]
settings.port = 0
settings.n_ctx = 2048
# One thread, and an end to what it repeats: tests beside it want the machine, too.
settings.cpuparams.n_threads = 1
settings.n_predict = 96
server = xllamacpp.Server(settings)
print("at", server.listening_address, flush=True)
while True:
    time.sleep(60)
