package org.broadsheet.subscribers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.SqlTime;
import org.broadsheet.subscribers.ImportVerdict.Known;
import org.broadsheet.subscribers.mapping.ParsedPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks a block of people up at once. */
@Component
public class KnownPeople {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final SuppressedDigests digests;

    public KnownPeople(JdbcClient jdbc, AddressHash hash, SuppressedDigests digests) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.digests = digests;
    }

    Block among(ListId list, List<ParsedPerson> persons) {
        var hashes = new HashMap<String, String>();
        persons.forEach(person -> hashes.put(person.address().key(), hash.of(person.address())));
        return new Block(
                known(list, hashes.keySet()),
                hashes,
                suppressed(hashes.values()),
                digests.listed(persons.stream().map(ParsedPerson::address).toList()),
                owners(persons));
    }

    /** What is known of one block; keys are those of addresses. */
    record Block(
            Map<String, Known> people,
            Map<String, String> hashes,
            Map<String, String> suppressions,
            Set<String> listed,
            Map<String, Long> owners) {

        @Nullable Known find(EmailAddress address) {
            return people.get(address.key());
        }

        /** Why this address must not be mailed, null where it may. */
        @Nullable String suppressed(EmailAddress address) {
            return listed.contains(address.key())
                    ? "import"
                    : suppressions.get(hashes.getOrDefault(address.key(), ""));
        }

        /** True where another person has this external id, be it one further up in the block. */
        boolean isTaken(@Nullable String externalId, @Nullable Known known) {
            if (externalId == null) {
                return false;
            }
            var self = known == null ? -1L : known.id().value();
            var owner = owners.putIfAbsent(externalId, self);
            return owner != null && (owner != self || self < 0);
        }
    }

    private Map<String, Known> known(ListId list, Collection<String> keys) {
        var people = new HashMap<String, Known>();
        if (!keys.isEmpty()) {
            jdbc.sql(
                            """
                            select p.id, p.address_key, p.name, p.external_id, p.attributes, s.state,
                                   (select max(c.at_instant) from consent c where c.subscriber_id = p.id and c.list_id = :list
                                    and c.act in ('confirmed', 'added')) said_yes_at
                            from subscriber p
                            left join subscription s on s.subscriber_id = p.id and s.list_id = :list
                            where p.address_key in (:keys) and p.erased_at is null
                            """)
                    .param("list", list.value())
                    .param("keys", keys)
                    .query((row, number) -> people.put(row.getString("address_key"), known(row)))
                    .list();
        }
        return people;
    }

    private static Known known(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new Known(
                new SubscriberId(row.getLong("id")),
                row.getString("name"),
                row.getString("external_id"),
                attributes(row.getString("attributes")),
                state == null ? null : MailingLists.constant(Subscription.State.class, state),
                SqlTime.find(row, "said_yes_at").orElse(null));
    }

    static Map<String, String> attributes(String json) {
        return json.equals("{}") ? Map.of() : JSON.readValue(json, STRINGS);
    }

    private Map<String, String> suppressed(Collection<String> hashes) {
        var reasons = new HashMap<String, String>();
        if (!hashes.isEmpty()) {
            jdbc.sql("select address_hash, reason from suppression where address_hash in (:hashes)")
                    .param("hashes", new HashSet<>(hashes))
                    .query((row, number) ->
                            reasons.put(row.getString("address_hash"), row.getString("reason")))
                    .list();
        }
        return reasons;
    }

    private Map<String, Long> owners(List<ParsedPerson> persons) {
        var ids =
                persons.stream()
                        .map(ParsedPerson::externalId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var owners = new HashMap<String, Long>();
        if (!ids.isEmpty()) {
            jdbc.sql("select external_id, id from subscriber where external_id in (:ids)")
                    .param("ids", ids)
                    .query((row, number) ->
                            owners.put(row.getString("external_id"), row.getLong("id")))
                    .list();
        }
        return owners;
    }
}
