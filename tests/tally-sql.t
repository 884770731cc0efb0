# voc tally --sql: the same tally, made where the feedback is

Feedback that lies in a database needn't leave it: `--sql` prints the one query that makes the same tally there, of a
table `feedback` that has the columns of the feedback table, as text. Only the header of the input is read, which says
what columns there are. The query's rows, their order and their text are those of the tally of the same rows; `tests/databases.sh`
holds SQLite, PostgreSQL, DuckDB, ClickHouse and the language of BigQuery to that.

    $ echo id,at,nps,team | voc tally --sql postgresql -m nps --by team --every month --as-of 2026-11-21
    WITH
      -- the cells that are needed, empty where they are unknown; one that can't be ends the query with a sentence
      cells AS (
        SELECT
          CASE WHEN "team" = '*' THEN CAST(CAST('team: ''' || "team" || ''' cannot name a group: it means all together' AS bigint) AS text)
            ELSE coalesce("team", '') END AS group_1,
          btrim(coalesce("nps", ''), ' ' || chr(9) || chr(10) || chr(13) || chr(160)) AS nps_text,
          btrim(coalesce("at", ''), ' ' || chr(9) || chr(10) || chr(13) || chr(160)) AS at_text
        FROM feedback
      ),
      -- days as seconds since 1970, numbers as millionths, weights as billionths
      readings AS (
        SELECT cells.*,
          CASE WHEN at_text = '' THEN NULL
            WHEN at_text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?Z)?$'
              THEN CAST(CAST(substr(at_text, 1, 10) AS date) - DATE '1970-01-01' AS bigint) * 86400
            ELSE CAST('at: ''' || at_text || ''' is no time like 2026-11-21T19:30:00Z' AS bigint) END AS at_day,
          CASE WHEN nps_text = '' THEN NULL
            WHEN nps_text ~ '^-?[0-9]{1,12}([.][0-9]{1,6})?$'
              THEN CAST(round(CAST(nps_text AS numeric), 6) * 1000000 AS bigint)
            ELSE CAST('nps: ''' || nps_text || ''' is no number of at most six decimals' AS bigint) END AS nps_score
        FROM cells
      ),
      -- a row for each piece of feedback
      pieces AS (
        SELECT group_1, nps_text, at_text,
          at_day, at_day
            + CASE WHEN length(at_text) > 10
                THEN CAST(substr(at_text, 12, 2) AS bigint) * 3600 + CAST(substr(at_text, 15, 2) AS bigint) * 60 ELSE 0 END
            + CASE WHEN length(at_text) > 17 THEN CAST(substr(at_text, 18, 2) AS bigint) ELSE 0 END AS at_second,
          substr(at_text, 1, 7) AS at_period,
          CASE WHEN nps_score IS NULL OR nps_score BETWEEN 0 AND 10000000 THEN nps_score
            ELSE CAST('nps: ''' || nps_text || ''' is not a number from 0 to 10' AS bigint) END AS nps_score
        FROM readings
      ),
      -- what each piece of feedback is to each metric
      counted AS (
        SELECT 'nps' AS metric, group_1, at_period AS period,
          CASE WHEN nps_score BETWEEN 9000000 AND 10000000 THEN 'good' WHEN nps_score BETWEEN 0 AND 6000000 THEN 'bad' ELSE 'neutral' END AS state,
          '' AS origin, CAST(NULL AS bigint) AS value
        FROM pieces
        WHERE at_second <= 1795305599 AND nps_text <> ''
      ),
      -- how many rows have each value
      exact AS (
        SELECT metric, group_1, period, state, origin, value, count(*) AS row_count
        FROM counted
        GROUP BY metric, group_1, period, state, origin, value
      ),
      -- all as text
      texts AS (
        SELECT metric, group_1, period, state, origin,
          '' AS value, '' AS bins,
          CAST(row_count AS text) AS row_text
        FROM exact
      ),
      -- with how it was counted
      tally AS (
        SELECT metric, group_1, period, state, origin, value, bins, row_text
        FROM texts
        UNION ALL SELECT '', '', '', 'as_of', '', '2026-11-21', '', ''
        UNION ALL SELECT '', '', '', 'before', '', '', '', ''
        UNION ALL SELECT '', '', '', 'by', '', 'team', '', ''
        UNION ALL SELECT '', '', '', 'every', '', 'month', '', ''
        UNION ALL SELECT '', '', '', 'from', '', '', '', ''
        UNION ALL SELECT '', '', '', 'holidays', '', '', '', ''
        UNION ALL SELECT '', '', '', 'hours', '', '', '', ''
        UNION ALL SELECT '', '', '', 'metric 001', '', 'nps', '', ''
        UNION ALL SELECT '', '', '', 'newest', '', '', '', ''
        UNION ALL SELECT '', '', '', 'tally', '', '1', '', ''
        UNION ALL SELECT '', '', '', 'weights', '', 'used', '', ''
        UNION ALL SELECT '', '', '', 'zone', '', 'UTC', '', ''
      )
    SELECT nullif(metric, '') AS metric, nullif(group_1, '') AS "team", nullif(period, '') AS period,
      state, nullif(origin, '') AS origin, nullif(value, '') AS value, nullif(bins, '') AS bins,
      nullif(row_text, '') AS "count", NULL AS weight, NULL AS weight_squares
    FROM tally
    ORDER BY tally.metric COLLATE "C", tally.group_1 COLLATE "C", tally.period COLLATE "C", tally.state COLLATE "C",
      tally.origin COLLATE "C", length(tally.value), tally.value COLLATE "C";

Delays have more steps: from when until when, what became of each, and the bins of lists of more than 1,024 values.
Every dialect has the same ones.

    $ echo id,source,at,team,nps,answered_at,weight > header.csv
    $ for dialect in sqlite postgresql duckdb clickhouse spark bigquery; do
    >   voc tally --sql $dialect --total --by team --every week --as-of 2026-11-21 header.csv |
    >     sed -n 's/^  \([a-z]*\) AS (.*/\1/p' | paste -s -d ' ' -
    > done
    cells readings pieces delays fates ends spans counted grouped exact lists widths edges bins counts texts tally
    cells readings pieces delays fates ends spans counted grouped exact lists widths edges bins counts texts tally
    cells readings pieces delays fates ends spans counted grouped exact lists widths edges bins counts texts tally
    cells readings pieces delays fates ends spans counted grouped exact lists widths edges bins counts texts tally
    cells readings pieces delays fates ends spans counted grouped exact lists widths edges bins counts texts tally
    cells readings pieces delays fates ends spans counted grouped exact lists widths edges bins counts texts tally

What SQL can't count the same is refused.

    $ voc tally --sql mysql header.csv
    voc-tally: --sql: 'mysql' isn't one of sqlite, postgresql, duckdb, clickhouse, spark, bigquery
    [64]
    $ voc tally --sql sqlite --tz Europe/Paris -m nps header.csv
    voc-tally: --sql counts in UTC; --tz Europe/Paris needs voc tally itself
    [64]
    $ voc tally --sql sqlite --hours 'Mon-Fri 9-17' --as-of 2026-11-21 header.csv
    voc-tally: --sql counts round the clock; --hours and --holidays need voc tally itself
    [64]
    $ voc tally --sql sqlite -m first_response header.csv
    voc-tally: first_response counts what waits: say up to when, as in --as-of 2026-11-21, the same for every part
    [64]
    $ voc tally --sql sqlite --merge header.csv
    voc-tally: --sql asks for a tally of feedback; leave --merge, which adds tallies, out
    [64]
    $ voc tally --sql sqlite --settled --as-of 2026-11-21 header.csv
    voc-tally: --sql asks for a tally of feedback; leave --settled, which looks at what still waits, out
    [64]
    $ voc tally --sql sqlite -m nps --by region header.csv
    voc-tally: header.csv has no column 'region'; it has: id, source, at, team, nps, answered_at, weight
    [65]
    $ cat > metrics.csv <<END
    > metric,column,how
    > fine,nps,share 8.0000001..10
    > END
    $ voc tally --sql sqlite -m fine --define metrics.csv header.csv
    voc-tally: --sql: fine has a limit of more than six decimals
    [64]
