namespace TalentPortal.Domain.Foundation;

/// <summary>A record, or a part of one, whose every change is kept: saving it writes a <see cref="RegisterChange"/> for each field that differs.</summary>
public interface IRegistered
{
    RegisterSubject RegisterSubject { get; }

    /// <summary>The record's own id, also when this is a part of it that has a table of its own.</summary>
    Guid RegisterId { get; }

    /// <summary>Which part of the record this is; null for the record itself.</summary>
    Guid? RegisterPart => null;
}

/// <summary>Follows from another field, or is no fact about the subject: its changes say nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInHistoryAttribute : Attribute;
