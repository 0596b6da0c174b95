/**
 * The staff: editors and admins, how they sign in and what they may do on which list.
 *
 * <p>There is no default account. The first admin comes in by a one-time link that the first start
 * prints; links are stored as a hash, live for an hour and work once.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package org.broadsheet.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
