/**
 * Files articles under the editors' topics and recognises the articles that report one event: a
 * story.
 *
 * <p>Rules come first, since for narrow subjects they beat every learnt method we measured; what
 * editors correct is learnt on top. Every score names the words that made it.
 *
 * <p>A story's id survives growth and merges. Articles of a frozen edition stay together whatever
 * clustering thinks.
 */
@ApplicationModule(
        displayName = "Topics and stories",
        allowedDependencies = {"shared", "audit", "collecting"})
@NullMarked
package org.broadsheet.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
