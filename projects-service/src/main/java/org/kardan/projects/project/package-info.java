/** Cooperation projects: what stays the same of them, and their launch. Every feature below builds on it. */
@NullMarked
package org.kardan.projects.project;

import org.jspecify.annotations.NullMarked;
