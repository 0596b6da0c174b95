/**
 * Small values that every module speaks: who acts, an address, a link, a signed token, a problem
 * told to a person.
 *
 * <p>Values only: no beans, no tables, no Spring. Each one checks itself when it is made, so that a
 * method which takes an {@link org.broadsheet.shared.EmailAddress} never asks again whether it is
 * one.
 *
 * <p>A {@link org.broadsheet.shared.UserProblem} is the one way in which a refusal travels from the
 * depth to a person: it carries a message key and its arguments, never a finished sentence, so that
 * a page, the command line and the API say the same in the reader's language.
 */
@ApplicationModule(
        displayName = "Shared values",
        allowedDependencies = {})
@NullMarked
package org.broadsheet.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
