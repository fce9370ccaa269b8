/**
 * Following what is changed: the audit log read in an order that no late commit can upset, and woken by PostgreSQL's NOTIFY,
 * whichever replica writes.
 */
@NullMarked
package org.kardan.kit.feed;

import org.jspecify.annotations.NullMarked;
