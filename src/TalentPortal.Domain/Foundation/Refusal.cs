namespace TalentPortal.Domain.Foundation;

/// <summary>
/// An expected "no". The code is stable and is the key of the wording in both languages; the arguments fill the wording's places.
/// The same refusal explains a greyed button and stops the action behind it.
/// </summary>
public sealed record Refusal(string Code)
{
    public IReadOnlyList<object> Arguments { get; init; } = [];

    public Refusal With(params object[] arguments) => this with { Arguments = arguments };
    public bool Equals(Refusal? other) => other?.Code == Code;
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Thrown by a verb that is refused; the web layer turns it into a 409 with the refusal's wording.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException(Refusal refusal) : base(refusal?.Code) => Refusal = refusal!;
    public Refusal Refusal { get; }

    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null) throw new RefusedException(refusal);
    }
}

/// <summary>What was asked for does not exist for this actor; "not yours" and "not there" are the same answer.</summary>
public sealed class NotFoundException : Exception;

/// <summary>The actor may never do this. Reached only when a link or a form was forged: pages do not offer it.</summary>
public sealed class ForbiddenException : Exception;

/// <summary>The row was changed by somebody else since the form was rendered.</summary>
public sealed class StaleVersionException(string subject, Guid id, long postedVersion) : Exception
{
    public string Subject { get; } = subject;
    public Guid Id { get; } = id;
    public long PostedVersion { get; } = postedVersion;
}
