package org.broadsheet.delivery;

/** Number of one (edition, subscriber). */
public record DeliveryId(long value) {
    public static DeliveryId of(Long value) {
        return new DeliveryId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
