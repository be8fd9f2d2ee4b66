using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

internal static class TextMessageMapping
{
    /// <summary>Two columns: the text key and its values.</summary>
    public static void Message<TOwner>(this EntityTypeBuilder<TOwner> entity, Expression<Func<TOwner, TextMessage?>> property) where TOwner : class =>
        entity.OwnsOne(property, message =>
        {
            message.Property(part => part.Key).HasMaxLength(TextMessage.KeyLength);
            message.Property(part => part.Values).HasMaxLength(TextMessage.ValuesLength);
        });
}
