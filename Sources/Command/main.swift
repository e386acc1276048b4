import Builder

print("")
