import { sql, type Kysely } from 'kysely'

/**
 * Acts and what they commit to are written by `append_act` alone, under the number that the head gave: the server itself may
 * insert neither. That holds more than the foreign key between the two did, and has no price for each row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create or replace function append_act(
  seq bigint, epoch integer, at timestamptz, type text, clauses text[], sealed boolean, person uuid, organisation uuid,
  capacity text, leaf bytea, key text, result jsonb, touches text[], commitments jsonb
) returns void language plpgsql volatile security definer set search_path from current as $$
begin
  if $1 is distinct from nullif(current_setting('lingpao.act', true), '')::bigint then
    raise exception 'act % is not the one under way', $1 using errcode = '42501';
  end if;
  update ledger_head set seq = $1, epoch = $2, at = $3 where id = 1;
  insert into act values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);
  insert into commitment (seq, subject, salt, digests, values)
    select $1, c.subject, decode(c.salt, 'hex'), c.digests, c.values
    from jsonb_to_recordset($14) as c (subject text, salt text, digests jsonb, values jsonb);
end $$;
revoke all on function append_act from public;
grant execute on function append_act to lingpao_server;
revoke insert on act, commitment from lingpao_server;
alter table commitment drop constraint commitment_seq_fkey;`,
    )
    .execute(db)
}
