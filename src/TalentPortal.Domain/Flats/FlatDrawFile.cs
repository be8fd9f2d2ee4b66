using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>A draw as anybody takes it home: all that is needed to compute the order without the portal.</summary>
public sealed record FlatDrawFile
{
    public required string Number { get; init; }
    /// <summary>Numbers of the applications, in ordinal order.</summary>
    public required IReadOnlyList<string> Applications { get; init; }
    public required string ListDigest { get; init; }
    public required string Commitment { get; init; }
    public required DateTime CommittedAt { get; init; }
    /// <summary>Null, as all that follows, until the draw is opened.</summary>
    public string? Seed { get; init; }
    public string? Witness { get; init; }
    public DateTime? OpenedAt { get; init; }
    public IReadOnlyList<string>? Order { get; init; }
    /// <summary>The number of the draw before, where this one was held again.</summary>
    public string? Repeats { get; init; }
    public string? Reason { get; init; }

    public string ToJson() => PortalJson.Write(this);

    /// <exception cref="System.Text.Json.JsonException">The text is no draw.</exception>
    public static FlatDrawFile FromJson(string json) => PortalJson.Read<FlatDrawFile>(json);

    /// <summary>Computes everything again from list, seed and word.</summary>
    public FlatDrawCheck Check()
    {
        var listed = Applications.Distinct(StringComparer.Ordinal).Count() == Applications.Count;
        var digest = VerifiableDraw.ListDigest(Applications);
        var order = listed && Seed is not null && Witness is not null ? VerifiableDraw.Order(Seed, Witness, Applications) : [];
        return new(order)
        {
            ListAgrees = listed && digest == ListDigest,
            SeedAgrees = Seed is not null && VerifiableDraw.Commitment(Seed, digest) == Commitment,
            OrderAgrees = order.Count > 0 && Order is not null && order.SequenceEqual(Order),
        };
    }
}

/// <summary>What somebody who computes a draw again finds.</summary>
/// <param name="Order">As it follows from list, seed and word; nobody where these are not all there.</param>
public sealed record FlatDrawCheck(IReadOnlyList<string> Order)
{
    /// <summary>The list is the one whose digest was published.</summary>
    public required bool ListAgrees { get; init; }
    /// <summary>The seed is the one that was promised, with this list.</summary>
    public required bool SeedAgrees { get; init; }
    /// <summary>The order is the one that was published.</summary>
    public required bool OrderAgrees { get; init; }

    public bool IsSame => ListAgrees && SeedAgrees && OrderAgrees;
}
