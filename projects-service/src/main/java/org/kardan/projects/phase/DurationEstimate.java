package org.kardan.projects.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How long a phase may take, in months. */
@Embeddable
@Description("How long a phase may take, in months: optimistic ≤ likely ≤ pessimistic.")
public record DurationEstimate(
        @Column(name = "months_optimistic") @NonNull @Description("Months if all goes well.")
        double optimistic,

        @Column(name = "months_likely") @NonNull @Description("Months most likely.")
        double likely,

        @Column(name = "months_pessimistic") @NonNull @Description("Months if much goes wrong.")
        double pessimistic) {}
