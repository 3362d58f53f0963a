import { sql, type Kysely } from 'kysely'

const tables: Record<string, string> = {
  programme: `state text not null check (state in ('active','suspended','ended')), reason text, since date not null`,
  organisation: `uscc text unique, name jsonb not null, kind text not null, assessor_kind text, place text not null,
    parent uuid references organisation, standing text not null, reason text, barred_until date`,
  person: `name text, email text unique`,
  capacity: `person uuid not null references person, organisation uuid not null references organisation, role text not null,
    from_day date not null, until_day date check (until_day >= from_day), deputy_for uuid references capacity`,
  expert: `person uuid not null unique references person, field text not null, employer text not null, employer_uscc text,
    standing text not null`,
  preparation: `type text not null, input jsonb not null, title jsonb not null, prepared_by uuid not null references person,
    role text not null, organisation uuid not null references organisation, state text not null, issued_act bigint`,
  obligation: `what text not null, subject text not null, role text not null, organisation uuid references organisation,
    person uuid references person, title jsonb not null, path text not null, due_on date, clause text not null,
    opened_act bigint not null, closed_act bigint`,
  file: `size bigint not null, type text not null, name text not null, class text not null`,
  key_area: `number text unique, group_id text not null, title jsonb not null, factors jsonb not null, state text not null,
    edition integer not null, decided_on date`,
  call: `number text not null unique, title jsonb not null, opens_on date not null, closes_on date not null check (closes_on >= opens_on),
    rules jsonb not null, policy_digest text not null`,
  call_area: `call uuid not null references call, key_area uuid not null references key_area, unique (call, key_area)`,
  application: `call uuid not null references call, key_area uuid not null references key_area, assessor uuid not null references organisation,
    receipt text not null unique, state text not null, statement text not null, checklist jsonb, remarks text, lodged_at timestamptz not null`,
  scheme: `application uuid not null references application, number text unique, version integer not null, title jsonb not null,
    content jsonb not null, digest text not null, standing text not null, published_on date, unique (application, version)`,
  panel: `kind text not null, subject uuid not null, title jsonb not null, state text not null, outcome text, opinion text`,
  seat: `panel uuid not null references panel, number integer not null, expert uuid not null references expert, state text not null,
    verdict text, scores jsonb, reasons text, unique (panel, number), unique (panel, expert)`,
  publicity: `number text not null unique, kind text not null, subject uuid not null, title jsonb not null, opened_on date not null,
    last_day date not null check (last_day > opened_on), working_days integer not null check (working_days > 0), days jsonb not null,
    provisional boolean not null, content jsonb not null, content_digest text not null, outcome text, closed_on date`,
  submission: `publicity uuid not null references publicity, receipt text not null unique, kind text not null, name text, contact text,
    text text not null, evidence text, state text not null, ground text, answer text, examined_by uuid references person,
    lodged_at timestamptz not null`,
  declaration: `number text not null unique, enterprise uuid not null references organisation, standard_number text not null,
    standard_norm text not null, standard_title jsonb not null, version integer not null, key_area uuid not null references key_area,
    variety text not null, product_model text not null, values jsonb not null, mode text not null, source text, declared_on date not null,
    state text not null, replaces uuid references declaration, unique (enterprise, standard_norm, product_model, version)`,
  evaluation: `number text not null unique, scheme uuid not null references scheme, cut_off_day date not null, data jsonb not null,
    data_digest text not null, result jsonb, result_digest text, state text not null`,
  ranking: `number text not null unique, evaluation uuid not null references evaluation, variety text not null, title jsonb not null,
    state text not null, size_reason text, tied text, result jsonb not null, result_digest text not null, withheld integer not null,
    edition integer not null, published_on date, unique (evaluation, variety)`,
  entry: `ranking uuid not null references ranking, declaration uuid not null references declaration,
    enterprise uuid not null references organisation, rank integer, star integer not null, score text not null,
    shortlisted boolean not null, consent text not null, consent_due_on date, unique (ranking, declaration)`,
  compliance_report: `declaration uuid not null references declaration, enterprise uuid not null references organisation,
    report_number text not null, issuer text not null, kind text not null, issued_on date not null, product_model text not null,
    results jsonb not null, verdict text not null, file text`,
  front_runner: `number text not null unique, ranking uuid not null references ranking, entry uuid not null references entry,
    enterprise uuid not null references organisation, declaration uuid not null references declaration, product_model text not null,
    valid_from date not null, last_valid_day date not null check (last_valid_day > valid_from), state text not null`,
}

/** Ids are UUIDs made by the application; files are named by their content, the programme is one row. */
const textIds = new Set(['file', 'programme'])

const ledger = `
create table ledger_head (id integer primary key check (id = 1), epoch integer not null, seq bigint not null, at timestamptz not null);
create table act (
  seq bigint primary key, epoch integer not null, at timestamptz not null, type text not null, clauses text[] not null,
  sealed boolean not null, person uuid, organisation uuid, capacity text not null, leaf bytea not null,
  key text unique, result jsonb, touches text[] not null
);
create index on act (type, seq);
create table commitment (seq bigint not null references act, subject text not null, salt bytea, digests jsonb not null, values jsonb, primary key (seq, subject));
create table ledger_node (level integer not null, index bigint not null, hash bytea not null, primary key (level, index));
create table checkpoint (size bigint primary key, epoch integer not null, at timestamptz not null, root bytea not null, note text not null);
create table draft (id uuid primary key, owner uuid not null, kind text not null, subject text not null, body jsonb not null,
  saved_at timestamptz not null, unique (owner, kind, subject));
create table number_series (series text primary key, last integer not null);

create function only_by_act() returns trigger language plpgsql as $$
begin
  if tg_op in ('DELETE', 'TRUNCATE') then
    raise exception 'official rows are never removed (%)', tg_table_name using errcode = '42501';
  end if;
  if new.act is distinct from nullif(current_setting('lingpao.act', true), '')::bigint then
    raise exception 'a row of % may be written only by the act under way', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;`

/** One round trip; each statement of a volatile function sees what was committed before it, so what follows the lock sees settled state. */
const head = `
create function take_head(asked_key text, asked_capacity uuid) returns jsonb language plpgsql volatile as $$
declare head record;
begin
  select epoch, seq, at into head from ledger_head where id = 1 for update;
  if not found then return null; end if;
  perform set_config('lingpao.act', (head.seq + 1)::text, true);
  return jsonb_build_object(
    'epoch', head.epoch, 'seq', head.seq, 'at', head.at,
    'repeated', (select jsonb_build_object('seq', seq, 'type', type, 'result', result) from act where key = asked_key),
    'capacity', (select to_jsonb(c) from capacity c where id = asked_capacity),
    'programme', (select state from programme));
end $$;`

/** One round trip for what every act ends with: the head moves, the act and its commitments are written. */
const append = `
create function append_act(
  seq bigint, epoch integer, at timestamptz, type text, clauses text[], sealed boolean, person uuid, organisation uuid,
  capacity text, leaf bytea, key text, result jsonb, touches text[], commitments jsonb
) returns void language plpgsql volatile as $$
begin
  update ledger_head set seq = $1, epoch = $2, at = $3 where id = 1;
  insert into act values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);
  insert into commitment (seq, subject, salt, digests, values)
    select $1, c.subject, decode(c.salt, 'hex'), c.digests, c.values
    from jsonb_to_recordset($14) as c (subject text, salt text, digests jsonb, values jsonb);
end $$;`

const server = `
do $$ begin create role lingpao_server nologin; exception when duplicate_object then null; end $$;
do $$ begin execute format('grant lingpao_server to %I', current_user); end $$;
do $$ begin execute format('grant usage on schema %I to lingpao_server', current_schema()); end $$;
grant select, insert on act, commitment, ledger_node, checkpoint to lingpao_server;
grant select, insert, update on ledger_head, number_series to lingpao_server;
grant select, insert, update, delete on draft to lingpao_server;`

const indexes = `
create index on capacity (person);
create index on capacity (organisation);
create index on preparation (state) where state = 'prepared';
create index on obligation (role, organisation) where closed_act is null;
create index on obligation (what, subject) where closed_act is null;
create unique index on key_area ((title->>'zh'), edition);
create index on application (assessor);
create index on scheme (standing);
create index on panel (subject);
create index on seat (expert);
create index on publicity (subject);
create unique index on publicity (subject) where outcome is null;
create index on submission (publicity);
create index on declaration (key_area, variety) where state = 'in-force';
create index on ranking (state);
create index on entry (enterprise);
create index on compliance_report (declaration);
create index on front_runner (enterprise);
create index on front_runner (ranking);`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(ledger).execute(db)
  for (const [name, columns] of Object.entries(tables)) {
    const id = textIds.has(name) ? 'text' : 'uuid'
    await sql
      .raw(
        `create table ${name} (id ${id} primary key, act bigint not null, ${columns});
         create index on ${name} (act);
         create trigger only_by_act before insert or update or delete on ${name} for each row execute function only_by_act();
         create trigger never_truncated before truncate on ${name} for each statement execute function only_by_act();`,
      )
      .execute(db)
  }
  await sql.raw(head).execute(db)
  await sql.raw(append).execute(db)
  await sql.raw(server).execute(db)
  for (const name of Object.keys(tables))
    await sql.raw(`grant select, insert, update on ${name} to lingpao_server`).execute(db)
  await sql.raw(indexes).execute(db)
}
