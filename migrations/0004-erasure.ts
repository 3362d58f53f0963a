import { sql, type Kysely } from 'kysely'

/**
 * The server may not touch what is committed to. This one function removes what a person's erasure allows: values and
 * salts of the person's own rows, and of the inputs that brought them; the commitments stay.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create function erase_person(erased uuid) returns void language plpgsql security definer set search_path from current as $$
begin
  if nullif(current_setting('lingpao.act', true), '') is null then
    raise exception 'a person is erased only by an act' using errcode = '42501';
  end if;
  update commitment set salt = null, values = null
   where subject = 'input' and seq in (select seq from commitment where subject = 'person/' || erased);
  update commitment set salt = null, values = null where subject = 'person/' || erased;
end $$;
revoke all on function erase_person(uuid) from public;
grant execute on function erase_person(uuid) to lingpao_server;`,
    )
    .execute(db)
}
