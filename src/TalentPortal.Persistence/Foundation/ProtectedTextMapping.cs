using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

internal static class ProtectedTextMapping
{
    public const int IndexLength = 32;
    public const int EnvelopeLength = 256;

    /// <summary>The same two columns for a number within an owned row.</summary>
    public static void Sealed<TOwner>(OwnedNavigationBuilder<TOwner, ProtectedText> number) where TOwner : class
    {
        number.Property(text => text.Envelope).HasMaxLength(EnvelopeLength);
        number.Property(text => text.Index).HasMaxLength(IndexLength);
    }

    /// <summary>Two columns: the envelope and its blind index.</summary>
    public static OwnedNavigationBuilder<TOwner, ProtectedText> Protected<TOwner>(
        this EntityTypeBuilder<TOwner> entity, Expression<Func<TOwner, ProtectedText?>> property, int length = EnvelopeLength) where TOwner : class
    {
        var owned = entity.OwnsOne(property);
        owned.Property(text => text.Envelope).HasMaxLength(length);
        owned.Property(text => text.Index).HasMaxLength(IndexLength);
        return owned;
    }
}
