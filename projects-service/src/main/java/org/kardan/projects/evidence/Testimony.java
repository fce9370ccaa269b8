package org.kardan.projects.evidence;

import java.util.UUID;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.evidence.SourceReliability;

/**
 * What one citation adds to the strength of a fact.
 *
 * @param origin the first source of the chain of derivation: sources of one origin are one voice
 * @param credibility the digit of the Admiralty code, 1 to 6
 */
public record Testimony(UUID origin, Modality modality, SourceReliability reliability, int credibility) {

    /** Whether it speaks against the fact. */
    public boolean denies() {
        return modality == Modality.DENIED;
    }

    /** How much it weighs by itself, 0 to 1: the product of what modality, letter and digit are worth. */
    public double weight() {
        return ofModality() * ofReliability() * ofCredibility();
    }

    private double ofModality() {
        return switch (modality) {
            case ASSERTED, DENIED -> 1.0;
            case REPORTED -> 0.8;
            case INTENDED -> 0.6;
            case INFERRED -> 0.5;
            case UNDER_DISCUSSION -> 0.4;
            case POTENTIAL -> 0.3;
        };
    }

    /** What nobody has judged is worth half: neither trusted nor held against the source. */
    private double ofReliability() {
        return switch (reliability) {
            case A -> 1.0;
            case B -> 0.8;
            case C -> 0.6;
            case F -> 0.5;
            case D -> 0.4;
            case E -> 0.2;
        };
    }

    private double ofCredibility() {
        return switch (credibility) {
            case 1 -> 1.0;
            case 2 -> 0.8;
            case 3 -> 0.6;
            case 4 -> 0.4;
            case 5 -> 0.2;
            default -> 0.5;
        };
    }
}
