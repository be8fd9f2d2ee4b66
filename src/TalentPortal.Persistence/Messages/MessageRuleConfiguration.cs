using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Persistence.Messages;

internal sealed class MessageRuleConfiguration : IEntityTypeConfiguration<MessageRule>
{
    public void Configure(EntityTypeBuilder<MessageRule> builder)
    {
        builder.ToTable("MessageRules", table => table.HasTrigger(MessageTriggers.Rules));
        builder.Property(rule => rule.Basis).HasMaxLength(MessageRule.LongestBasis);
        builder.Property(rule => rule.EnteredByName).HasMaxLength(60);
        // Two who enter rules for the same day: one of them is told.
        builder.HasIndex(rule => rule.EffectiveFrom).IsUnique();
    }
}
