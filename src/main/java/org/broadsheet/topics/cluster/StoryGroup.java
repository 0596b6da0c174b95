package org.broadsheet.topics.cluster;

import java.util.List;

/** The articles that report one event, in the order they came in, and why each is among them. */
public record StoryGroup(List<Member> members) {
    public StoryGroup {
        members = List.copyOf(members);
    }

    /**
     * One article of the group.
     *
     * @param why words, names and numbers shared with the others, or the decision that put it here;
     *     empty for an article alone
     */
    public record Member(long key, List<String> why) {
        public Member {
            why = List.copyOf(why);
        }
    }

    public List<Long> keys() {
        return members.stream().map(Member::key).toList();
    }
}
