/**
 * Who may come in: passwords, sessions, links that are good once, the audit of logins; the pages for units and people.
 *
 * <p>What somebody may do stands in the ledger; how they prove who they are stands here, in tables beside it. Start with
 * {@link Accounts}.
 */
@NullMarked
package org.sanbiao.app.accounts;

import org.jspecify.annotations.NullMarked;
