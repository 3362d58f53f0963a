import { sql, type Kysely } from 'kysely'

/** Who may come in, and how. None of this is an official row: a session proves nothing, an act does. */
const tables = `
create schema auth;
create table auth.user (
  id uuid primary key references person, name text not null, email text not null unique check (email = lower(email)),
  email_verified boolean not null, image text, two_factor_enabled boolean not null default false,
  created_at timestamptz not null, updated_at timestamptz not null
);
create table auth.session (
  id uuid primary key, user_id uuid not null references auth.user on delete cascade, token text not null unique,
  expires_at timestamptz not null, ip_address text, user_agent text,
  created_at timestamptz not null, updated_at timestamptz not null,
  active_capacity uuid references capacity, second_factor_at timestamptz
);
create index on auth.session (user_id);
create index on auth.session (expires_at);
create table auth.account (
  id uuid primary key, user_id uuid not null references auth.user on delete cascade, account_id text not null,
  provider_id text not null, access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz, scope text, password text,
  created_at timestamptz not null, updated_at timestamptz not null, unique (user_id, provider_id)
);
create table auth.verification (
  id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz not null, updated_at timestamptz not null
);
create index on auth.verification (identifier);
create index on auth.verification (expires_at);
create table auth.two_factor (
  id uuid primary key, user_id uuid not null unique references auth.user on delete cascade, secret text not null,
  backup_codes text not null, verified boolean not null default true, failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create table auth.link (
  digest bytea primary key check (octet_length(digest) = 32), user_id uuid not null references auth.user on delete cascade,
  capacity uuid references capacity, purpose text not null check (purpose in ('sign-in','invitation','task','password')),
  path text, created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz
);
create index on auth.link (user_id);
create index on auth.link (expires_at);
create table auth.rate (key text primary key, taken integer not null, until timestamptz not null);
create index on auth.rate (until);
grant usage on schema auth to lingpao_server;
grant select, insert, update, delete on all tables in schema auth to lingpao_server;`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db)
}
