using Microsoft.EntityFrameworkCore;

namespace TalentPortal.Application.Foundation;

/// <summary>Somebody faster has what a unique index gives once. Nothing of this save is left, and the transaction around it goes on, so the caller may try something else.</summary>
public sealed class TakenMeanwhileException : DbUpdateConcurrencyException
{
    public TakenMeanwhileException() { }

    public TakenMeanwhileException(string message) : base(message) { }

    public TakenMeanwhileException(string message, Exception innerException) : base(message, innerException) { }
}
