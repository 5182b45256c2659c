"""What stands in the schema of a register, as the server's catalogs tell it: a row for each part.

A part has a key, such as `table unit` or `column unit.code`, and what it says, as a digest. Only
what every version of the server tells alike is asked, and whatever path it searches;
who may do what is told elsewhere.
Source: PostgreSQL, "System Catalogs".
"""

from __future__ import annotations

_PARTS = """
WITH own AS MATERIALIZED (
  SELECT oid, relname, relkind, relpersistence, relispartition, relrowsecurity,
    relforcerowsecurity FROM pg_class
  WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'chibo')
    AND relkind NOT IN ('t', 'c')),
own_column AS MATERIALIZED (
  SELECT o.relname, a.* FROM own o JOIN pg_attribute a ON a.attrelid = o.oid
  WHERE o.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped),
fired AS (
  SELECT tgconstraint AS oid, string_agg(DISTINCT tgenabled::text, '') AS fired
  FROM pg_trigger WHERE tgconstraint <> 0 GROUP BY tgconstraint),
own_constraint AS MATERIALIZED (
  SELECT o.relname, k.*, f.fired
  FROM own o JOIN pg_constraint k ON k.conrelid = o.oid LEFT JOIN fired f ON f.oid = k.oid
  WHERE k.contype NOT IN ('n', 't')),
place AS MATERIALIZED (
  SELECT k.oid, k.conrelid, n.number, n.place
  FROM own_constraint k, unnest(k.conkey) WITH ORDINALITY AS n (number, place)),
placed AS (
  SELECT n.oid, string_agg(a.attname, ',' ORDER BY n.place) AS columns
  FROM place n JOIN own_column a ON a.attrelid = n.conrelid AND a.attnum = n.number
  GROUP BY n.oid),
told (key, said) AS (
  SELECT CASE WHEN relkind IN ('r', 'p', 'f') THEN 'table ' WHEN relkind = 'S' THEN 'sequence '
      ELSE 'view ' END || relname,
    concat_ws(' ', relkind, relpersistence, relispartition, relrowsecurity, relforcerowsecurity)
  FROM own WHERE relkind NOT IN ('i', 'I')
UNION ALL
  SELECT 'table ' || n.nspname || '.' || c.relname, o.relname
  FROM own o JOIN pg_inherits h ON h.inhparent = o.oid JOIN pg_class c ON c.oid = h.inhrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE o.relkind NOT IN ('i', 'I')
UNION ALL
  SELECT 'column ' || a.relname || '.' || a.attname,
    concat_ws(' ', t.typname, a.atttypmod, l.collname, a.attnotnull, a.attidentity,
      a.attgenerated, replace(pg_get_expr(d.adbin, d.adrelid), 'chibo.', ''))
  FROM own_column a JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_collation l ON l.oid = a.attcollation
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
UNION ALL
  SELECT 'constraint ' || k.relname || '.' || k.conname,
    concat_ws(' ', k.contype, k.condeferrable, k.condeferred, k.convalidated, k.confupdtype,
      k.confdeltype, k.confmatchtype, k.fired, p.columns, o.relname, k.confkey,
      replace(pg_get_expr(k.conbin, k.conrelid), 'chibo.', ''))
  FROM own_constraint k LEFT JOIN own o ON o.oid = k.confrelid LEFT JOIN placed p ON p.oid = k.oid
UNION ALL
  SELECT 'index ' || x.relname,
    concat_ws(' ', o.relname, i.indisunique, i.indisvalid, i.indisready, i.indislive,
      coalesce(k.conname::text, pg_get_indexdef(i.indexrelid)))
  FROM own o JOIN pg_index i ON i.indrelid = o.oid JOIN pg_class x ON x.oid = i.indexrelid
  LEFT JOIN own_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
UNION ALL
  SELECT 'trigger ' || t.tgname,
    concat_ws(' ', o.relname, t.tgtype, t.tgenabled, n.nspname, p.proname, t.tgattr,
      encode(t.tgargs, 'hex'), t.tgqual IS NULL, t.tgdeferrable, t.tgoldtable, t.tgnewtable)
  FROM own o JOIN pg_trigger t ON t.tgrelid = o.oid AND NOT t.tgisinternal
  JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace n ON n.oid = p.pronamespace
UNION ALL
  SELECT 'policy ' || o.relname || '.' || y.polname,
    concat_ws(' ', y.polcmd, y.polpermissive, y.polroles,
      replace(pg_get_expr(y.polqual, y.polrelid), 'chibo.', ''),
      replace(pg_get_expr(y.polwithcheck, y.polrelid), 'chibo.', ''))
  FROM own o JOIN pg_policy y ON y.polrelid = o.oid
UNION ALL
  SELECT 'function ' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
    concat_ws(' ', p.prokind, t.typname, p.provolatile, p.prosecdef, p.proisstrict, p.proconfig,
      l.lanname, p.prosrc)
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang JOIN pg_type t ON t.oid = p.prorettype
  WHERE p.pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'chibo')
UNION ALL
  SELECT 'rule ' || r.rulename, o.relname
  FROM own o JOIN pg_rewrite r ON r.ev_class = o.oid WHERE r.rulename <> '_RETURN'
UNION ALL
  SELECT 'operator ' || p.oprname, '' FROM pg_operator p
  WHERE p.oprnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'chibo')
UNION ALL
  SELECT 'type ' || t.typname, t.typtype::text FROM pg_type t
  WHERE t.typnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'chibo')
    AND t.typrelid = 0 AND t.typcategory <> 'A'),
part (key, digest) AS (
  SELECT key, left(encode(sha256(convert_to(said, 'UTF8')), 'hex'), 32) FROM told)
"""
PARTS = f'{_PARTS} SELECT key, digest FROM part ORDER BY key COLLATE "C", digest'
"""A row for each part, in a set order."""
DIGEST = f"""{_PARTS}
SELECT encode(sha256(convert_to(coalesce(string_agg(digest || '  ' || key, chr(10)
  ORDER BY key COLLATE "C", digest), ''), 'UTF8')), 'hex') FROM part"""
"""A SHA-256 of all of them, each on a line as `sha256sum` has it."""

_CATALOGS = (
    *("pg_namespace", "pg_class", "pg_attribute", "pg_attrdef", "pg_constraint", "pg_index"),
    *("pg_trigger", "pg_proc", "pg_rewrite", "pg_policy", "pg_inherits", "pg_type", "pg_operator"),
)
_LATEST = "SELECT concat_ws(' ', count(*), max(xmin::text::bigint)) AS last FROM"
STAMP = f"""SELECT pg_postmaster_start_time()::text || string_agg(last, ' ')
FROM ({" UNION ALL ".join(f"{_LATEST} {each}" for each in _CATALOGS)}) AS each"""
"""Of a running server's catalogs what no alteration leaves as it was: every row that is altered
bears the number of the transaction that did it, and no two have the same."""
