/**
 * The editors' desk: editions past and coming, one edition with its stories, and what is done to
 * them.
 *
 * <p>{@link org.broadsheet.web.editor.DeskController} shows an edition; every action is a resource
 * that is posted to ({@code POST /editions/7/stories/12/pin}) and answers with the desk again, at
 * the story. Forms carry the version of what was seen, so that of two editors the second is told.
 * Everything works without script; {@code desk.js} only spares the page from being loaded anew and
 * adds dragging.
 *
 * <p>Each request asks for the role on the edition's list: viewers see, editors do.
 */
@NullMarked
package org.broadsheet.web.editor;

import org.jspecify.annotations.NullMarked;
