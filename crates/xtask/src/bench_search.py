"""Articles in SQLite's FTS5: python3 bench_search.py DUMP DATABASE.

DUMP has a query a line, a blank line, and an article a line. Prints lines of a name and
a number, as `measure` of the crate `index` does."""

import os, sqlite3, sys, time

dump, rows = sys.argv[1:3]
lines = open(dump, encoding="utf-8")
queries = []
for line in lines:
    if line == "\n":
        break
    queries.append(line.strip())
base = sqlite3.connect(rows)
base.execute("CREATE VIRTUAL TABLE articles USING fts5 (text, tokenize = 'porter unicode61')")
start, count = time.process_time(), 0
for line in lines:
    base.execute("INSERT INTO articles VALUES (?)", (line,))
    count += 1
    if count % 20_000 == 0:
        base.commit()
base.commit()
print("sqlite.rate", count / (time.process_time() - start))
print("sqlite.mb", os.path.getsize(rows) / 1e6)
find = (
    "SELECT rowid, snippet(articles, 0, '<b>', '</b>', '…', 30) FROM articles "
    "WHERE articles MATCH ? ORDER BY rank LIMIT 20"
)
clock, cpu = [], []
for query in queries:
    words = " ".join(f'"{word}"' for word in query.split(" "))
    start, spent = time.perf_counter(), time.process_time()
    base.execute(find, (words,)).fetchall()
    cpu.append((time.process_time() - spent) * 1e3)
    clock.append((time.perf_counter() - start) * 1e3)
for name, times in ("", sorted(clock)), ("cpu_", sorted(cpu)):
    print(f"sqlite.{name}p50_ms", times[len(times) // 2])
    print(f"sqlite.{name}p99_ms", times[len(times) * 99 // 100])
