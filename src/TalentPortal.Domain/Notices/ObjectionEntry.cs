using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Notices;

/// <summary>One line of the register of objections, whatever list it is about.</summary>
/// <param name="Number">异议登记号, e.g. YY26-00001.</param>
/// <param name="Objector">Null: anonymous.</param>
/// <param name="Receipt">How and when it reached the office: the day of receipt decides whether it is in time, whenever it is entered.</param>
public sealed record ObjectionEntry(ObjectionId Id, string Number, Objector? Objector, string Statement, IReadOnlyList<StoredFileId> Files, ObjectionReceipt Receipt);

/// <summary>Who objects. The contact (a phone) is sealed, the mask is what lists show; a letter may be signed without one.</summary>
public sealed record Objector(string Name, ProtectedText? Contact, string? ContactMask);
